    printf("Enter a number: ");
    scanf("%d", &number);
    number--;
    if (number <= count) {
        printf("You ordered %s\n", drinks[number]);
    }
}
