    if (strlen(name) + strlen(street) + strlen(town) + 5 > sizeof p->address) {
        return;
    }
    strcpy(p->address, name);
    strcat(p->address, ", ");
    strcat(p->address, street);
    strcat(p->address, ", ");
    strcat(p->address, town);
}
