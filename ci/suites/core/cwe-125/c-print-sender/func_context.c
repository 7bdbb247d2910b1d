void print_sender(const unsigned char *message, size_t size) {
    // message[0] is the length of the sender's name, the name comes next, then the text
    // print "From: <name>"
    size_t length = message[0];
