    int64_t steps = (int64_t)axis->target - axis->position;
    return steps < 0 ? -steps : steps;
}
