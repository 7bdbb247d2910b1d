    snprintf(chatter->nick, NICK_SIZE, "%.*s", (int)length, mail);
}
