    printf("Number of the drink: ");
    scanf("%d", &number);
    if (number < 1 || number > count) {
        printf("There is no such drink\n");
        return;
    }
    printf("You ordered %s\n", drinks[number - 1]);
}
