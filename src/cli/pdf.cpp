#include "cli/pdf.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <thread>
#include <vector>

#include "cli/pdf_contents.hpp"
#include "core/path.hpp"

extern char** environ;

namespace bokslut::cli {

namespace {

namespace fs = std::filesystem;

/// A folder of our own that is gone when this is.
class TemporaryFolder {
public:
    TemporaryFolder() : path_(temporary_folder() + "/bokslut-XXXXXX") {
        if (mkdtemp(path_.data()) == nullptr) path_.clear();
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    bool made() const { return !path_.empty(); }
    std::string file(const char* name) const { return (fs::path(path_) / name).string(); }

private:
    std::string path_;
};

std::string browser() {
    const char* path = std::getenv("PATH");
    for (const char* name : {"chromium", "chromium-browser", "google-chrome"}) {
        std::istringstream folders(path == nullptr ? "" : path);
        for (std::string folder; std::getline(folders, folder, ':');) {
            const std::string candidate = (fs::path(folder) / name).string();
            if (!folder.empty() && access(candidate.c_str(), X_OK) == 0) return candidate;
        }
    }
    return {};
}

/// Runs a program with nothing to read and nowhere to write; whether it ended well within a minute.
bool run(std::vector<std::string> arguments) {
    std::vector<char*> argv;
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int failed = posix_spawn(&child, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) return false;
    int status = 0;
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (waitpid(child, &status, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() > end) {
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// The page printed by the browser; nothing when that fails.
std::string printed_pdf(const std::string& program, const std::string& html, const TemporaryFolder& folder) {
    const std::string page = folder.file("arsbokslut.html"), pdf = folder.file("arsbokslut.pdf");
    std::ofstream(page, std::ios::binary) << html;
    std::vector<std::string> arguments = {program,
                                          "--headless",
                                          "--disable-gpu",
                                          "--no-pdf-header-footer",
                                          "--export-tagged-pdf",
                                          "--generate-pdf-document-outline",
                                          "--user-data-dir=" + folder.file("profil"),
                                          "--print-to-pdf=" + pdf};
    if (geteuid() == 0)
        arguments.push_back("--no-sandbox");  // it refuses to run as root otherwise; the page is our own
    arguments.push_back("file://" + page);
    if (!run(std::move(arguments))) return {};
    std::ifstream file(pdf, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    return bytes.starts_with("%PDF-") ? bytes : std::string();
}

}  // namespace

std::optional<std::string> pdf_of(const std::string& html, Findings& findings) {
    constexpr int most_times = 3;  // numbers in the list of contents may move what they number, hardly twice
    const std::string program = browser();
    if (program.empty()) {
        findings.add("report.no_browser");
        return std::nullopt;
    }
    const TemporaryFolder folder;
    if (!folder.made()) {
        findings.add("report.no_temporary_file", {{"folder", temporary_folder()}});
        return std::nullopt;
    }
    std::map<std::string, int> told;
    std::string bytes = printed_pdf(program, html, folder);
    for (int times = 1; !bytes.empty() && times < most_times; ++times) {
        std::map<std::string, int> pages = pages_of_ids(bytes);
        if (pages == told) break;
        told = std::move(pages);
        bytes = printed_pdf(program, with_page_numbers(html, told), folder);
    }
    if (!bytes.empty()) return bytes;
    findings.add("report.browser_failed", {{"browser", program}});
    return std::nullopt;
}

}  // namespace bokslut::cli
