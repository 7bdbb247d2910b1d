void order_drink(const char *drinks[], int count) {
    int number;
    // ask the guest for the number of a drink (the first of the count drinks has number 1)
    // print "You ordered <drink>"
