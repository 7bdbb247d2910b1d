    struct timer *timer = malloc(sizeof(struct timer));
    if (timer == NULL) {
        return NULL;
    }
    timer->minutes = minutes;
    timer->seconds = seconds;
    timer->running = 0;
    return timer;
}
