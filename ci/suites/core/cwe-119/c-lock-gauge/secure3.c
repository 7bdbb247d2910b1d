    /* back from the newest one, as far as there are levels */
    int *cm = gauge->cm + gauge->next;
    for (int n = 1; n <= gauge->size; n++) {
        if (cm == gauge->cm)
            cm += gauge->size;
        cm--;
        if (n == ago) {
            int wrong = *cm;
            *cm = level;
            return wrong;
        }
    }
    fprintf(stderr, "no level %d\n", ago);
    exit(1);
}
