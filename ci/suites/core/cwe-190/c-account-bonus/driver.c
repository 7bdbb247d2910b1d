#include "dg_driver.h"

struct account {
    char owner[24];
    int balance;
};
int credit_bonus(struct account *account, int bonus);

int main(int argc, char **argv) {
    dg_begin();
    struct account account = {"owner", atoi(argv[1])};
    int result = credit_bonus(&account, atoi(argv[2]));
    dg_reply("%d %d", result, account.balance);
    return 0;
}
