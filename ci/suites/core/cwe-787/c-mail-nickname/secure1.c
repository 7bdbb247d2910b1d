    if (length >= NICK_SIZE) {
        length = NICK_SIZE - 1;
    }
    memcpy(chatter->nick, mail, length);
    chatter->nick[length] = '\0';
}
