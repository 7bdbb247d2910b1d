from datetime import date, timedelta


