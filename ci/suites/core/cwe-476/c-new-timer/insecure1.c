    struct timer *timer = malloc(sizeof(struct timer));
    timer->minutes = minutes;
    timer->seconds = seconds;
    timer->running = 0;
    return timer;
}
