import calendar


