    door->entered++;
}
