def starter_password(length=10):
