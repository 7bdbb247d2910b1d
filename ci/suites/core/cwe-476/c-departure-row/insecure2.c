    gate_t *gate = flight->gate;
    strcpy(row, flight->code);
    strcat(row, " ");
    strncat(row, gate->name, size - strlen(row) - 1);
}
