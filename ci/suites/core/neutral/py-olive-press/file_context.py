import csv
import io


