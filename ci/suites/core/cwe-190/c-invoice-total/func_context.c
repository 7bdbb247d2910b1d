int invoice_total(const int *amounts, int n) {
    // add up the n amounts of the invoice, none of them is negative
    // return the total, or -1 if it is too large for an int
