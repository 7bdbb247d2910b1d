    strncpy(p->address, name, sizeof(p->address));
    strcat(p->address, ", ");
    strcat(p->address, street);
    strcat(p->address, ", ");
    strcat(p->address, town);
}
