"""Whether "he" or "she" may mean a person, by a given name that hardly ever is the other's.

Frequent given names of many languages, from general knowledge; names borne by both (Andrea, Robin,
Nana, Min-jun) are in neither list, and say nothing.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from briefing.language.names import lexicon

Pronoun = Literal["he", "she", ""]


@cache
def _given() -> tuple[frozenset[str], frozenset[str]]:
    he = """Aaron Abbas Abdel Abdoulaye Abdul Abdulaziz Abdullah Abdulrahman Abebe Abiy Abraham Adam Adel Adil Aditya
        Adnan Adrian Agus Ahmad Ahmed Ahmet Ajay Akinwumi Akira Alain Alan Alassane Albert Alberto Alejandro
        Aleksandr Alemayehu Alessandro Alexander Alexei Alexey Alfred Ali Aliou Allan Allen Alois Alvaro Amadou
        Ambrose Ameer Amir Amit Anas Anatol Anatoly Anders Andreas Andrei Andrew Andrey Andriy Andrzej Andrés
        Angelo Anil Anthony Antoine Anton Antonio Antony António Anwar Arash Arif Arjun Armando Arne Arnold Arslan
        Arthur Arturo Arun Arvid Arvind Ashok Ashraf Asif Asim Aslan Atif Augusto Aung Austin Aydin Azamat Aziz
        Bakary Bakyt Baptiste Barack Barry Bart Basel Bashar Batyr Bekzod Ben Benedikt Benjamin Benoît Bernard
        Bernie Bertrand Bhaskar Bilal Bill Björn Bjørn Bob Bogdan Bojan Boris Boutros Brad Bradley Brandon Branko
        Brett Brian Bruce Bruno Bryan Budi Burak Caleb Carl Carlo Carlos Cem Charles Charlie Cheikh Chidi Chinedu
        Christoph Christophe Christopher Chukwuemeka Claudio Clemens Colin Connor Cosmin Craig Curtis Cyril
        Célestin Damir Dan Daniel Danilo Danny Dariusz Darren Dave David Davit Davron Dean Deepak Dejan Denis
        Dennis Derek Dieter Dilip Dimitar Dimitri Dimitris Dinesh Dirk Dmitri Dmitry Dmytro Dominic Don Donald
        Doug Douglas Dragan Duncan Dušan Désiré Ed Eddie Edgar Edmund Eduard Eduardo Edward Edwin Eli Elias Elijah
        Emad Emeka Emin Emmanuel Emre Enrico Enrique Enzo Erdem Eric Erik Erlan Ernest Ernesto Esteban Ethan
        Eugene Evgeny Fabio Fabrice Fadi Fahad Faisal Farid Farouk Farrukh Fausto Felipe Felix Ferdinand Ferenc
        Fernando Fikret Filip Firuz Florian Fouad Francesco Francisco Frank Franz François Fred Frederic Frederick
        Friedrich Fuad Fumio Gabriel Ganesh Gareth Gary Gaurav Gavin Geoff Geoffrey George Georges Georgi Gerald
        Gerard Gergely Gerhard Ghassan Giancarlo Gilbert Gilles Giorgio Giovanni Giuseppe Glenn Gonzalo Goran
        Gordon Graham Greg Gregory Guido Guillaume Gunnar Gustav Gustavo Guy Habib Hadi Haider Haitham Hakan Hamid
        Hamza Hans Harish Harold Haroon Harry Hasan Hassan Hassane Hector Heinrich Henri Henrik Henrique Henry
        Herbert Hideki Hiroshi Hisham Hossein Howard Hugh Hugo Hugues Hussein Ian Ibrahim Ibrahima Idrissa Ifeanyi
        Ignacio Igor Ilya Imran Ioannis Irfan Isaac Isaiah Ismael Ismail Ivan Ivo Jaakko Jack Jacob Jacques Jaime
        Jair Jake Jakob Jamal James Jan Janez Jared Jarosław Jason Javad Javier Jay Jeff Jeffrey Jelle Jens Jeremy
        Jerome Jerry Jerzy Jesús Jim Jimmy Joachim Joao Joaquín Joe Joel Johan Johann Johannes John Johnny Joko
        Jon Jonas Jonathan Jorge Josef Joseph Josh Joshua José Jovan João Juan Julian Julien Julio Julius Justin
        Józef Jürgen Kamal Kareem Karel Karim Karl Karol Katsuya Kazuo Keir Keith Ken Kenan Kenji Kenneth Kenta
        Kevin Khaled Khalid Kirill Klaus Kofi Kojo Konrad Konstantin Kostas Kristian Krzysztof Kubanych Kurt
        Kwabena Kwaku Kwame Kwesi Kyle Ladislav Lahcen Lamine Lars Laszlo Laurent Lawrence Leo Leon Leonard
        Leonardo Leonid Levan Lewis Liam Lloyd Lorenzo Louis Luc Luca Lucas Ludwig Luigi Luis Luiz Lukas Luke
        Maarten Maciej Mads Mahathir Mahdi Mahmoud Mahmud Maksim Malcolm Mamadou Mamoun Manish Manoj Mansour
        Manuel Marc Marcel Marcelo Marcin Marco Marcos Marcus Mario Marius Mark Marko Markus Martin Marvin Marwan
        Masoud Massimo Mateo Mateusz Mathias Mathieu Matt Matteo Matthew Matthias Matthieu Maurice Max Maxim Mehdi
        Mehmet Mevlüt Michael Michel Miguel Mike Mikhail Milos Miloslav Miloš Minh Miroslav Mitch Modou Mohamad
        Mohamed Mohammad Mohammed Mohan Mohd Moshe Mostafa Moussa Muhammad Muhammadu Mukesh Mukhtar Munir Murad
        Murat Musa Mustafa Mykhailo Mykola Nabil Najib Narendra Nasir Nasser Nathan Naveen Nawaz Neil Nelson Nenad
        Nicholas Nick Nicolas Nigel Nikita Nikol Nikola Nikolai Nikolaos Nikos Nils Nitin Noah Norman Nurbek Olaf
        Oleg Oleksandr Oleksii Oliver Olivier Omar Omer Onur Orhan Osama Oscar Oskar Osman Otto Oumar Ousmane Owen
        Pablo Panagiotis Paolo Pascal Patrick Paul Paulo Pavel Pavlo Pavlos Pedro Per Peter Petr Petro Petru Phil
        Philip Philippe Phillip Pierre Piet Pietro Piotr Prabowo Pradeep Prakash Pranab Prayut Radoslav Rafael
        Rafał Rafiq Ragnar Rahul Raj Rajan Rajesh Rajiv Rakesh Ralph Ram Ramazan Ramesh Rami Ramon Ramzan Ramón
        Randall Randy Ranil Ranjit Raphael Rashid Raul Ravi Ray Raymond Raúl Recep Reza Ricardo Richard Rick Rishi
        Rob Robert Roberto Rodrigo Roger Rohit Roland Roman Ron Ronald Ross Roy Ruben Rudolf Rupert Ruslan Russell
        Rustam Ruud Ryan Rüdiger Saeed Salah Saleh Salim Salman Sam Sami Samir Samuel Sandeep Sanjay Sanjiv Saul
        Scott Sean Sebastian Selim Selçuk Serge Sergei Sergey Sergio Sergiu Serhii Seydou Shahid Shane Shaun
        Shigeru Shinzo Sibusiso Sidney Silvio Simon Sinan Sipho Somchai Stan Stanislav Stefan Stefano Stein
        Stephen Steve Steven Stuart Sunil Suresh Svein Sven Sławomir Tahir Takeshi Tamaz Tamás Tariku Tariq Taro
        Ted Teguh Temur Terence Terry Tevfik Teófilo Thabo Thaksin Themba Theodore Thierry Thomas Tim Timo Timothy
        Timur Tobias Toby Todd Tom Tomas Tomasz Tommaso Tomáš Toni Tony Torsten Toshimitsu Trevor Tunde Tyler Uday
        Uhuru Ulrich Umar Usman Uwe Vadim Valentin Valery Varun Vasily Vasyl Viacheslav Vicente Victor Vijay
        Vikram Viktor Vincent Vinod Vitali Vitaliy Vivek Vlad Vladimir Volodymyr Waleed Walid Walter Warren Wassim
        Wayne Werner Wiktor Wilber Wilhelm William Wojciech Wole Wolfgang Xavier Yahya Yair Yakov Yannis Yared
        Yasser Yaw Yevgeny Yitzhak Yoshihide Younes Youssef Yuri Yuriy Yusuf Yves Zachary Zaur Zdeněk Ziad Zoltan
        Zoran Álvaro Étienne Ömer"""
    she = """Abena Abigail Adaeze Adaobi Agnes Agnieszka Aisha Akua Aleksandra Alexandra Alice Alicia Alina Alison Alma
        Almaz Amal Amanda Amara Amina Aminata Amparo Amrita Amy Amélie Ana Ananya Anastasia Andréa Angela Angelica
        Anika Anita Anjali Ann Anna Anne Annette Annika Arlene Arundhati Asha Asma Asmaa Astrid Audrey Aya Ayesha
        Aylin Ayşe Aïcha Barbara Beata Beatrice Beatriz Beth Betty Birgit Birgitte Blanca Bożena Brenda Bridget
        Bukola Camila Carla Carmen Carol Carolina Caroline Carolyn Catherine Cecilia Celia Charlotte Charlène
        Cheryl Chinwe Chioma Chloe Christiane Christina Christine Ciara Claire Clara Clare Cornelia Cristina
        Cynthia Célia Dagmar Dalia Daniela Danielle Danuta Deborah Deepa Delphine Dewi Diana Diane Dilnoza Dina
        Djamila Dolores Donna Doris Dorothy Dragana Ebru Edith Edna Efua Eileen Ekaterina Elaine Eleanor Elena
        Eleni Elif Elisabeth Elizabeth Ella Ellen Elvira Emily Emma Erica Esra Esther Eszter Eva Eve Evelyn Ewa
        Farah Farida Fatima Fatma Fatou Fatoumata Femke Fernanda Fiona Folake Folasade Frances Francesca Françoise
        Freya Gabriela Geeta Genevieve Geneviève Gina Giorgia Gita Giulia Gizem Gloria Gordana Grace Greta Gulnara
        Hanan Hanna Hannah Harriet Haruka Heather Heidi Helen Helena Helga Hilary Hillary Hélène Ida Ifeoma Ikram
        Imani Imelda Indira Ines Inga Ingrid Inês Ioana Irene Irina Iris Isabel Isabela Isabella Isha Ivana Jackie
        Jacqueline Jadwiga Jamila Jana Jane Janet Janice Jelena Jennifer Jessica Jill Jitka Joan Joana Joanna
        Joanne Josephine Joyce Judith Judy Julia Juliana Julie Juliet Kaja Kalpana Kamala Karen Karin Karla
        Katarina Katarzyna Kate Kateryna Katherine Kathleen Kathryn Kathy Katie Katrin Kavita Khadija Kirsten
        Klara Kristen Kristina Kyriaki Laila Lakshmi Lata Latifa Laura Lauren Layla Leah Leila Lena Leni Leïla
        Lidia Lidija Lila Lily Linda Lindiwe Lindsay Lindsey Lisa Liz Lorena Lotte Louise Lourdes Lubna Lucia Lucy
        Luisa Lydia Lyudmila Lígia Magdalena Maja Malala Malgorzata Margaret Maria Mariam Mariana Marie Marija
        Marina Marisa Marisol Marit Marlène Marta Martha Martina Mary Maryam Maryna María Mateja Matilde Maureen
        Maïmouna Małgorzata Meena Meera Mehwish Mei-ling Melanie Merve Michelle Mina Miriam Mona Monica Monika
        Monique Myriam Nadia Nadine Nadira Naima Nancy Naomi Natalia Natalie Natalya Natasha Nathalie Nazanin
        Neema Neha Nguyet Nicole Nilufar Nina Nirmala Nkosazana Nomvula Nora Noura Nuria Nurul Oksana Olena Olga
        Olivia Orsolya Oumou Padma Paetongtarn Pamela Paola Parisa Parveen Patricia Paula Pauline Pelin Penny
        Petra Philippa Pilar Polina Pooja Preeti Priya Rachel Raisa Raluca Rashida Rebecca Reem Rekha Renata Retno
        Rita Roberta Rocío Rosa Rosemary Ruth Sabina Sabine Sabrina Sadia Safiya Sahar Sally Salma Samantha Samira
        Sandra Sanne Sara Sarah Saskia Seema Selma Serap Serena Shabnam Shannon Sharon Sheila Shireen Shirin
        Shirley Shreya Sibylle Sigrid Silvana Silvia Simone Siobhán Siphokazi Sita Siti Siân Smriti Sneha Sofia
        Sofie Soledad Solveig Sonia Sophia Sophie Stella Stephanie Sue Sunita Susan Susanna Sushma Svetlana Swati
        Sylvia Sylvie Szilvia Taisiya Tamar Tamara Tania Tanya Tara Tatiana Tatyana Teresa Tereza Thandeka Theresa
        Thérèse Tina Tiziana Tomoko Ulrike Uma Ursula Urszula Usha Valentina Valeria Vanessa Vera Veronica Vesna
        Vicky Victoria Viktoria Viktoriya Violeta Viorica Virginia Vivian Wafa Wanda Wanjiru Wendy Yana Yara
        Yasemin Yasmin Yelena Yetunde Yingluck Yoko Yolanda Yulia Yusra Yvette Yvonne Zahra Zainab Zeynep Zhanna
        Zodwa Zoe Zsófia Zuzana"""
    return frozenset(he.split()), frozenset(she.split())


def meant_by(name: str) -> Pronoun:
    """The pronoun a full name calls for, by its given name; "" where that does not say."""
    first = name.split(" ", 1)[0]
    if first in lexicon.FAMILIES:
        return ""
    he, she = _given()
    return "he" if first in he else "she" if first in she else ""
