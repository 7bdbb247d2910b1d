    return abs(axis->target - axis->position);
}
