/* Reads a SIE file and prints its balance accounts: read_books FILE.se */
#include <bokslut/bokslut.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

/* Kronor and öre; no amount is a double. */
static void print_amount(int64_t ore) {
    printf("%s%" PRId64 ",%02d", ore < 0 ? "-" : "", (int64_t)llabs(ore / 100), (int)llabs(ore % 100));
}

int main(int count, char** arguments) {
    bokslut_ledger* ledger = NULL;
    bokslut_error* error = NULL;
    if (count < 2) {
        fprintf(stderr, "usage: read_books FILE.se\n");
        return 2;
    }
    const bokslut_status status = bokslut_ledger_read(arguments[1], BOKSLUT_ZERO_ENDED, NULL, &ledger, &error);
    if (ledger == NULL) {
        fprintf(stderr, "%s [%s]\n", bokslut_error_text(error).data, bokslut_error_code(error).data);
        bokslut_error_free(error);
        return 2;
    }
    bokslut_year year = BOKSLUT_INIT(bokslut_year);
    bokslut_ledger_year(ledger, 0, &year);
    printf("%s, %d-%d\n", year.name.data, (int)year.first_day, (int)year.last_day);
    for (size_t i = 0; i < year.accounts; ++i) {
        bokslut_account account = BOKSLUT_INIT(bokslut_account);
        bokslut_ledger_account(ledger, 0, i, &account);
        if (account.number.data[0] > '2') continue; /* classes 1 and 2 */
        printf("%s %s: ", account.number.data, account.name.data);
        print_amount(account.opening_ore + account.movement_ore);
        printf("\n");
    }
    const bokslut_findings* findings = bokslut_ledger_findings(ledger);
    for (size_t i = 0; i < bokslut_findings_count(findings); ++i) {
        bokslut_finding finding = BOKSLUT_INIT(bokslut_finding);
        bokslut_findings_at(findings, i, &finding);
        printf("%s:%d: %s\n", finding.file.data, (int)finding.line, finding.text.data);
    }
    bokslut_ledger_free(ledger);
    return status == BOKSLUT_FOUND ? 1 : 0;
}
