    p->address[0] = '\0';
}
