    strcpy(user->name, name);
}
