package io.kaspr.fn;

import java.io.File;
import java.nio.file.Path;
import org.approvaltests.namer.ApprovalNamer;

/** Keeps approved files in the folder of their case. */
record CaseNamer(Path folder, String name) implements ApprovalNamer {

  @Override
  public File getApprovedFile(String extension) {
    return folder.resolve(name + ".approved" + extension).toFile();
  }

  @Override
  public File getReceivedFile(String extension) {
    return folder.resolve(name + ".received" + extension).toFile();
  }

  @Override
  public String getApprovalName() {
    return name;
  }

  @Override
  public String getSourceFilePath() {
    return folder + "/";
  }

  @Override
  public ApprovalNamer addAdditionalInformation(String information) {
    return new CaseNamer(folder, name + "." + information);
  }

  @Override
  public String getAdditionalInformation() {
    return "";
  }
}
