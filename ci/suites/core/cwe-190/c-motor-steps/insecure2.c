    int64_t steps = axis->target - axis->position;
    if (steps < 0) {
        steps = -steps;
    }
    return steps;
}
