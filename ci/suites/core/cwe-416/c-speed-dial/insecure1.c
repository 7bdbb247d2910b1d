    if (place < 0)
        return 0;
    free(phone->contacts[place]);
    phone->contacts[place] = phone->contacts[phone->count - 1];
    phone->count--;
    return 1;
}
