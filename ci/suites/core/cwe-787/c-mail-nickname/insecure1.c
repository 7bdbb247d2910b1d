    strncpy(chatter->nick, mail, length);
    chatter->nick[length] = '\0';
}
