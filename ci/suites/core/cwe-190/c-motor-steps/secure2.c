    return llabs((long long)axis->target - axis->position);
}
