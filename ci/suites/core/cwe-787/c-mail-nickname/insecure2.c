    if (length > NICK_SIZE) {
        length = NICK_SIZE;
    }
    memcpy(chatter->nick, mail, length);
    chatter->nick[length] = '\0';
}
