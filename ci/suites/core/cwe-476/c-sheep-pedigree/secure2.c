    const struct sheep *found = sheep->mother;
    if (found)
        found = found->mother;
    return found ? found->name : "unknown";
}
