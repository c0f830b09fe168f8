// Makes the årsbokslut of a förbund, as text and as HTML: year_end FORBUND.toml [OUT.html]
#include <bokslut/output/writers.hpp>
#include <bokslut/report/year_end.hpp>
#include <fstream>
#include <iostream>

int main(int count, char** arguments) {
    if (count < 2) {
        std::cerr << "usage: year_end FORBUND.toml [OUT.html]\n";
        return 2;
    }
    const bokslut::YearEnd made = bokslut::make_year_end(arguments[1]);
    std::cerr << bokslut::findings_message(made.findings);
    if (!made.document) return 2;
    bokslut::Document statements = *made.document;
    statements.blocks.resize(2);  // the income statement alone
    std::cout << bokslut::write_text(statements);
    if (count > 2) std::ofstream(arguments[2]) << bokslut::write_html(*made.document);
    return made.findings.has_errors() ? 1 : 0;
}
