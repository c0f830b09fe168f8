// Reads a SIE file and prints the opening balance of account 1910, in öre.
#include <cstdio>

#include "bokslut/ledger/sie.hpp"

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    bokslut::Findings findings;
    const auto books = bokslut::read_sie(argv[1], findings);
    if (!books) {
        std::fputs(bokslut::findings_message(findings).c_str(), stderr);
        return 1;
    }
    const auto opening = books->current.total("1910", bokslut::BalanceKind::opening);
    std::printf("%lld\n", static_cast<long long>(opening.ore()));
}
