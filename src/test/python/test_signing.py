"""The signature of the service account."""

import unittest

from gcs_cache import signing
from gcs_cache.problems import Denied
from stand_ins import openssl


class Signatures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pkcs8 = openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048").decode()
        cls.pkcs1 = openssl("pkey", "-traditional", input=cls.pkcs8.encode()).decode()

    def test_without_openssl_are_those_of_openssl(self):
        for pem in (self.pkcs8, self.pkcs1, self.pkcs8.replace("\n", "\r\n")):
            expected = signing.sign_with_openssl(b"message", pem)
            self.assertEqual(len(expected), 256)
            self.assertEqual(signing.sign_with_integers(b"message", pem), expected)

    def test_of_a_damaged_key_are_not_made(self):
        numbers = signing.rsa_numbers(self.pkcs8)
        numbers[5] ^= 2
        original = signing.rsa_numbers
        signing.rsa_numbers = lambda pem: numbers
        self.addCleanup(setattr, signing, "rsa_numbers", original)
        with self.assertRaises(Denied):
            signing.sign_with_integers(b"message", self.pkcs8)

    def test_of_other_keys_are_not_made(self):
        curve = openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256").decode()
        locked = openssl("pkcs8", "-topk8", "-passout", "pass:x", input=self.pkcs8.encode()).decode()
        cut = "\n".join(self.pkcs8.splitlines()[:9] + self.pkcs8.splitlines()[-1:])
        for pem in (curve, locked, cut, "nothing", "", "-----BEGIN PRIVATE KEY-----"):
            with self.assertRaises(Denied):
                signing.sign(b"message", pem)


if __name__ == "__main__":
    unittest.main()
