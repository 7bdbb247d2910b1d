    int number = 1;
    while (free_seats(front) < people) {
        front = front->next;
        if (!front)
            return 0;
        number++;
    }
    return number;
}
