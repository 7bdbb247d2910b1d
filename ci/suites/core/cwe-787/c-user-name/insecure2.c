    int i = 0;
    while (name[i] && i < 16) {
        user->name[i] = name[i];
        i++;
    }
    user->name[i] = '\0';
}
