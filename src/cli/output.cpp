#include <cstdio>
#include <fstream>

#include "cli/commands.hpp"

namespace bokslut::cli {

bool print(const std::string& text, Findings& findings, Language language) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) return true;
    findings.add("report.cannot_write",
                 {{"file", language == Language::swedish ? "standardutdata" : "standard output"}});
    return false;
}

int print_findings(const Findings& findings, Language language) {
    const std::string text = findings_message(findings, language);
    std::fwrite(text.data(), 1, text.size(), stderr);
    return findings.has_errors() ? 1 : 0;
}

bool write_file(const std::string& path, const std::string& bytes, Findings& findings) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (file) return true;
    findings.add("report.cannot_write", {{"file", path}});
    return false;
}

}  // namespace bokslut::cli
