    user->name[0] = '\0';
}
