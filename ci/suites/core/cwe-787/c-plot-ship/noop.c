    (void)sea;
}
