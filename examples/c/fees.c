/* What does a member pay, and why? fees FORBUND.toml MEMBER */
#include <bokslut/bokslut.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int count, char** arguments) {
    bokslut_fees* fees = NULL;
    bokslut_error* error = NULL;
    if (count < 3) {
        fprintf(stderr, "usage: fees FORBUND.toml MEMBER\n");
        return 2;
    }
    const bokslut_status status = bokslut_fees_make(arguments[1], BOKSLUT_ZERO_ENDED, NULL, &fees, &error);
    if (fees == NULL) {
        fprintf(stderr, "%s\n", bokslut_error_text(error).data);
        bokslut_error_free(error);
        return 2;
    }
    for (size_t i = 0; i < bokslut_fees_count(fees); ++i) {
        bokslut_fee fee = BOKSLUT_INIT(bokslut_fee);
        bokslut_fees_at(fees, i, &fee);
        if (strcmp(fee.payer.data, arguments[2]) == 0)
            printf("%d %s: %s%" PRId64 ",%02d kr. %s\n", (int)fee.year, fee.service.data, fee.ore < 0 ? "-" : "",
                   (int64_t)llabs(fee.ore / 100), (int)llabs(fee.ore % 100), fee.working.data);
    }
    bokslut_fees_free(fees);
    return status == BOKSLUT_FOUND ? 1 : 0;
}
