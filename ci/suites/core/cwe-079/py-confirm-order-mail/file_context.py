import html
import smtplib
from email.mime.text import MIMEText


