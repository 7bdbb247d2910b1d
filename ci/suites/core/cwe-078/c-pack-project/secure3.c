    // the shell gets the name as a value, it does not read it as a part of the command
    if (setenv("PROJECT", name, 1) != 0) {
        return -1;
    }
    if (system("tar cf \"$PROJECT.tar\" \"$PROJECT\"") != 0) {
        return -1;
    }
    return 0;
}
