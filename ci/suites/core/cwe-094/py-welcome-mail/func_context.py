def welcome_mail(name, plan):
