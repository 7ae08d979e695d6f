"""What helps against what Google forbids."""

import unittest

from gcs_cache import reasons


class Cures(unittest.TestCase):
    def test_fit_the_reason(self):
        for words, what in (
            ("Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: a1", "service perimeter"),
            ("Cloud KMS key projects/p/k is disabled", "enable the key"),
            ("Permission denied on Cloud KMS key. Please ensure that your Cloud Storage service account", "enable the key"),
            ("The billing account for the owning project is disabled in state absent", "billing account"),
            ("Object is subject to bucket's retention policy", "retention policy"),
        ):
            self.assertIn(what, reasons.cure(words))

    def test_are_not_for_missing_rights(self):
        for words in ("", "a@b does not have storage.objects.get access to the Google Cloud Storage object."):
            self.assertEqual(reasons.cure(words), "")


if __name__ == "__main__":
    unittest.main()
