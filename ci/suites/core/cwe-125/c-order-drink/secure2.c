    do {
        printf("Which drink (1-%d)? ", count);
        if (scanf("%d", &number) != 1)
            return;
    } while (number < 1 || number > count);
    printf("You ordered %s\n", drinks[number - 1]);
}
