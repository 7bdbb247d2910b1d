    int number = 1;
    for (const struct wagon *wagon = front; wagon != NULL; wagon = wagon->next) {
        if (free_seats(wagon) >= people) {
            return number;
        }
        number++;
    }
    return 0;
}
