#include <CLI/CLI.hpp>

#include "cli/commands.hpp"

namespace bokslut::cli {

void add_language(CLI::App& command, std::string& language) {
    command.add_option("--lang", language, "Språk: sv eller en")->check(CLI::IsMember({"sv", "en"}).description(""));
}

Language language_named(const std::string& name) {
    return name == "en" ? Language::english : Language::swedish;
}

}  // namespace bokslut::cli
