    show("%s, please come to the counter!", line);
}
