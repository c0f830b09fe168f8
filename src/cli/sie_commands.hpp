// What each of the sie commands runs; they return the exit status.
#pragma once

#include "cli/commands.hpp"

namespace bokslut::cli {

int run_sie_check(const SieArguments& arguments);
int run_sie_summary(const SieArguments& arguments);
int run_sie_convert(const SieArguments& arguments);
int run_sie_merge(const SieArguments& arguments);

}  // namespace bokslut::cli
