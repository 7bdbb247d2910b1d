    chatter->nick[0] = '\0';
}
