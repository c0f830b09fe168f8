// What does a member pay, and why? fees FORBUND.toml MEMBER
#include <bokslut/core/number_text.hpp>
#include <bokslut/report/fees.hpp>
#include <iostream>

int main(int count, char** arguments) {
    if (count < 3) {
        std::cerr << "usage: fees FORBUND.toml MEMBER\n";
        return 2;
    }
    const bokslut::FeeReport made = bokslut::make_fees(arguments[1]);
    std::cerr << bokslut::findings_message(made.findings);
    if (!made.document) return 2;
    bokslut::Amount sum;
    for (const bokslut::FeeRow& fee : made.rows) {
        if (fee.payer != arguments[2]) continue;
        sum += fee.amount;  // whole öre; a sum that does not fit throws bokslut::Error
        std::cout << fee.year << " " << fee.service << ": " << bokslut::kronor_text(fee.amount) << ". " << fee.working << "\n";
    }
    std::cout << arguments[2] << ": " << bokslut::kronor_text(sum) << "\n";
    return made.findings.has_errors() ? 1 : 0;
}
