    return TOO_LONG;
}
